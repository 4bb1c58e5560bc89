import { useTestEcho } from "@rc-conference/core";

export function TestCall({ echoService = "+16505550190" }: { echoService?: string }) {
  const echo = useTestEcho();
  return (
    <>
      <button
        type="button"
        disabled={echo.isPending}
        onClick={() => echo.mutate({ to: echoService, limit: 5_000 })}
      >
        Test call
      </button>
      {echo.data && <p>{echo.data.status === "heard" ? "It works" : "Nothing came back"}</p>}
      {echo.error && <p role="alert">{echo.error.message}</p>}
    </>
  );
}
