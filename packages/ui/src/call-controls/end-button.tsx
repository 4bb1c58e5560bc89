import { useConference } from "@rc-conference/core";
import { useState } from "react";
import { AskDialog } from "../internals/ask-dialog.tsx";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

/** Ends it for everyone, after asking. */
export const EndButton: Part<PartProps<"button", PartState>> = part(function EndButton(props) {
  const messages = useMessages();
  const { end } = useConference();
  const { report, refusal } = useReport();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {renderPart(
        "button",
        props,
        {},
        {
          className: "rcc-control rcc-danger rcc-end-button",
          type: "button",
          "aria-haspopup": "dialog",
          onClick: () => setAsking(true),
          children: (
            <>
              <Icon name="end" />
              {messages.end}
            </>
          ),
        },
      )}
      {asking && (
        <AskDialog
          question={messages.endQuestion}
          explanation={messages.endExplanation}
          confirm={messages.end}
          destructive
          onClose={() => setAsking(false)}
          onConfirm={() => report.run(end)}
        />
      )}
      {refusal}
    </>
  );
});
