import { useTestEcho } from "@rc-conference/core";

export function EchoTest({ echoService = "+16505550190" }: { echoService?: string }) {
  const echo = useTestEcho();
  return (
    <>
      <button
        type="button"
        disabled={echo.isPending}
        onClick={() => echo.mutate({ to: echoService, timeoutMs: 5_000 })}
      >
        Test the line
      </button>
      {echo.data && (
        <p>{echo.data.status === "heard" ? "The line works." : "No echo came back."}</p>
      )}
      {echo.error && <p role="alert">{echo.error.message}</p>}
    </>
  );
}
