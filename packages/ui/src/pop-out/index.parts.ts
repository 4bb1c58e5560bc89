export { Button } from "./button.tsx";
export { Placeholder } from "./placeholder.tsx";
export { Root, type RootProps, type RootState } from "./root.tsx";
