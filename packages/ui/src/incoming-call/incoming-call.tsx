import { type ActiveCall, useActiveCalls } from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { distinctNames } from "../internals/display-name.ts";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { isRinging } from "../internals/mergeable-calls.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { RingingAnnouncements } from "./ringing-announcements.tsx";
import { RingingCall } from "./ringing-call.tsx";

interface IncomingCallProps extends PartProps<"div"> {
  /** Called when the user answers, so that the app can open the record of the caller. */
  onAnswer?: (call: ActiveCall) => void;
}

/** Shows and announces each call that rings on this phone, with buttons to answer, decline or redirect it. */
export const IncomingCall: Part<IncomingCallProps> = dropIn(function IncomingCall({
  onAnswer,
  ...props
}) {
  const messages = useMessages();
  const { runAction, errorMessage } = useActionError();
  const { data } = useActiveCalls();
  const ringing = data.filter(isRinging);
  const names = distinctNames(ringing, messages);
  return (
    <>
      <RingingAnnouncements calls={ringing} names={names} />
      {ringing.length > 0 &&
        renderElement(
          "div",
          props,
          { count: ringing.length },
          {
            className: "rcc-incoming-calls",
            children: ringing.map((call) => (
              <RingingCall
                key={call.id}
                call={call}
                name={names.get(call.id) ?? call.name}
                runAction={runAction}
                onAnswer={onAnswer}
              />
            )),
          },
        )}
      {errorMessage}
    </>
  );
});

export namespace IncomingCall {
  export type Props = IncomingCallProps;
}
