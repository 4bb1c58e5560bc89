import { useMuteAll } from "@rc-conference/core";

export function MuteAllButton() {
  const muteAll = useMuteAll();
  const refused = muteAll.data?.filter(({ status }) => status === "refused") ?? [];
  return (
    <>
      <button type="button" onClick={() => muteAll.mutate({ muted: true })}>
        Mute everyone
      </button>
      {refused.length > 0 && <p>{refused.length} participants could not be muted.</p>}
    </>
  );
}
