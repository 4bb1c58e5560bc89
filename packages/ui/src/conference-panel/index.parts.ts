export { AddCall } from "./add-call.tsx";
export { Banner, Refusal } from "./banner.tsx";
export {
  Controls,
  HoldButton,
  Keypad,
  LeaveButton,
  MuteButton,
} from "./controls.tsx";
export { EndButton } from "./end-button.tsx";
export { Capacity, Duration, Header, Status, Title } from "./header.tsx";
export { Participants } from "./participants.tsx";
export { Rejoin, RejoinButton } from "./rejoin.tsx";
export { type PanelState, Root } from "./root.tsx";
export { Ending, Failure, Idle, Receipt, StartButton, Starting } from "./stages.tsx";
