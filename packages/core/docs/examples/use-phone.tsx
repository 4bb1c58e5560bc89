import { usePhone } from "@rc-conference/core";

export function PhoneStatus() {
  const phone = usePhone();
  if (phone.status === "failed") return <p role="alert">{phone.error.message}</p>;
  if (phone.status === "reconnecting") return <p>Reconnecting, attempt {phone.attempt}</p>;
  return <p>Phone: {phone.status}</p>;
}
