import { usePhone } from "@rc-conference/core";

export function PhoneLight() {
  const phone = usePhone();
  if (phone.status === "failed") return <p role="alert">{phone.error.message}</p>;
  if (phone.status === "reconnecting") return <p>Reconnecting, try {phone.attempt}</p>;
  return <p>{phone.status}</p>;
}
