import { useMicrophoneTest } from "@rc-conference/core";

export function TryMicrophone() {
  const test = useMicrophoneTest();
  if (test.status === "failed") return <p role="alert">{test.error.message}</p>;
  if (test.status === "running") {
    return (
      <button type="button" onClick={test.stop}>
        {test.heard ? "You were heard. Stop" : "Say something"}
      </button>
    );
  }
  return (
    <button type="button" onClick={() => void test.start()}>
      Test microphone
    </button>
  );
}
