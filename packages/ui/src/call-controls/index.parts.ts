export { EndButton } from "./end-button.tsx";
export { HoldButton } from "./hold-button.tsx";
export { KeypadButton } from "./keypad-button.tsx";
export { LeaveButton } from "./leave-button.tsx";
export { MoreMenu } from "./more-menu.tsx";
export { MuteButton } from "./mute-button.tsx";
