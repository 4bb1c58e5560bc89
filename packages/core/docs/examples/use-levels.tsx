import { useLevels } from "@rc-conference/core";

export function Levels() {
  const { input, remote } = useLevels();
  return (
    <>
      <meter value={input} aria-label="Your microphone" />
      <meter value={remote} aria-label="The others" />
    </>
  );
}
