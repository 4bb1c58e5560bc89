export { HoldButton, KeypadButton, LeaveButton, MuteButton } from "./buttons.tsx";
export { EndButton } from "./end-button.tsx";
export { MoreMenu } from "./more-menu.tsx";
