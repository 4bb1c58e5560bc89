import { useLevels } from "@rc-conference/core";

export function LevelMeters() {
  const { input, remote } = useLevels();
  return (
    <>
      <meter value={input} aria-label="Your microphone" />
      <meter value={remote} aria-label="Everybody else" />
    </>
  );
}
