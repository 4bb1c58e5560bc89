export { ExportButton } from "./export-button.tsx";
export { type CheckItemProps, type CheckState, Item } from "./item.tsx";
export { List } from "./list.tsx";
export { Name } from "./name.tsx";
export { Outcome } from "./outcome.tsx";
export { Remedy } from "./remedy.tsx";
export { type ReadinessPartState, type ReadinessRootProps, Root } from "./root.tsx";
export { RunButton } from "./run-button.tsx";
export { Status } from "./status.tsx";
