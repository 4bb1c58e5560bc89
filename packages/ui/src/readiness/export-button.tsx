import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useReadinessOfRoot } from "./readiness-context.ts";

/** Downloads the report of the last run for support staff. Disabled until there is one. */
export const ExportButton: Part<PartProps<"button">> = forwardPartRef(function ExportButton(props) {
  const messages = useMessages();
  const { report } = useReadinessOfRoot("ExportButton");
  return renderElement(
    "button",
    props,
    {},
    {
      className: "rcc-button",
      type: "button",
      disabled: report === undefined,
      onClick: () => report && download(report.toText(), report.finishedAt),
      children: (
        <>
          <Icon name="download" />
          {messages.readinessExport}
        </>
      ),
    },
  );
});

function download(text: string, at: number): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `conference-check-${new Date(at).toISOString().slice(0, 19).replace(/:/g, "-")}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
