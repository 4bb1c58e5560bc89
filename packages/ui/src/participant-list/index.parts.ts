export { Item, type ItemProps, type ItemState } from "./item.tsx";
export {
  Avatar,
  Duration,
  Level,
  Menu,
  MuteButton,
  Name,
  PhoneNumber,
  Refusal,
  RemoveButton,
  Status,
} from "./parts.tsx";
export { type ListState, Root } from "./root.tsx";
