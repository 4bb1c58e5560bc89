import { useReadiness } from "@rc-conference/core";

export function ReadinessCheck({ echoService }: { echoService?: string }) {
  const { status, checks, report, run, cancel } = useReadiness({ echoNumber: echoService });
  const save = async () => navigator.clipboard.writeText(report?.toText() ?? "");
  return (
    <>
      <button type="button" onClick={status === "running" ? cancel : run}>
        {status === "running" ? "Cancel" : "Check this page"}
      </button>
      <ul>
        {checks.map(({ id, status: result, remedy }) => (
          <li key={id}>
            {id}: {result} {remedy && `${remedy.summary} ${remedy.hint}`}
          </li>
        ))}
      </ul>
      {report && (
        <button type="button" onClick={save}>
          Copy the report for support
        </button>
      )}
    </>
  );
}
