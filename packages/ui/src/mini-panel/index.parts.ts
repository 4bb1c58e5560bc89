export { Duration } from "../conference-panel/duration.tsx";
export { Handle } from "./handle.tsx";
export { OpenButton } from "./open-button.tsx";
export { People } from "./people.tsx";
export { Root } from "./root.tsx";
