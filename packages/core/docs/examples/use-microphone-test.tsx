import { useMicrophoneTest } from "@rc-conference/core";

export function MicrophoneTest() {
  const test = useMicrophoneTest();
  if (test.status === "failed") return <p role="alert">{test.error.message}</p>;
  if (test.status === "running") {
    return (
      <button type="button" onClick={test.stop}>
        {test.heard ? "The microphone works. Stop the test" : "Say something"}
      </button>
    );
  }
  return (
    <button type="button" onClick={() => void test.start()}>
      Test microphone
    </button>
  );
}
