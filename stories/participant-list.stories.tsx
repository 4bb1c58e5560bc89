import { useParticipantIds, useParticipants } from "@rc-conference/core";
import {
  bringInCall,
  dialIntoConference,
  isolateParticipant,
  muteParticipant,
  removeParticipant,
} from "@rc-conference/core/actions";
import { ParticipantItem, ParticipantList, ParticipantListParts } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const meta = {
  title: "Components/ParticipantList",
  component: ParticipantList,
} satisfies Meta<typeof ParticipantList>;

export default meta;
type Story = StoryObj<typeof meta>;

const withPeople = (count: number): { setup: Setup } => ({
  setup: (testbed) => testbed.startConferenceWith(...names.slice(0, count)),
});

/** Only the host is in the conference. */
export const One: Story = {
  parameters: withPeople(0),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    await expect(list).toHaveTextContent("You · host");
    await expect(within(list).queryByRole("button")).toBeNull();
    const meter = within(list).getByRole("meter", { name: "Your microphone" });
    // Waits for the fade-in of the row.
    await waitFor(() => expect(meter).toBeVisible());
  },
};

/** Removing a participant moves the focus to the remove button of the next row. */
export const Three: Story = {
  parameters: withPeople(2),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    await userEvent.click(canvas.getByRole("button", { name: `Remove ${names[0]}` }));
    await waitFor(() => expect(within(list).getAllByRole("listitem")).toHaveLength(2));
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: `Remove ${names[1]}` })).toHaveFocus(),
    );
  },
};

/** The conference is full with ten people. */
export const Ten: Story = {
  parameters: withPeople(9),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(10);
    for (const name of names) await expect(list).toHaveTextContent(name);
  },
};

/** One row for each status, with a muted and an isolated participant and an error. */
export const EveryStatus: Story = {
  parameters: {
    setup: async (testbed: Testbed) => {
      const { simulator, client, waitUntil } = testbed;
      const [ada = "", northwind = "", jonas = "", priya = ""] = names;
      await testbed.startConferenceWith(ada, northwind, jonas, priya);
      const idOf = (name: string): string =>
        client.views.participants.find((each) => each.name === name)?.id ?? "";
      await muteParticipant(client, { participantId: idOf(ada), muted: true });
      await isolateParticipant(client, { participantId: idOf(northwind), isolated: true });
      simulator.faults.add({
        name: "restStatus",
        method: "PATCH",
        status: 403,
        errorCode: "CMN-408",
      });
      await muteParticipant(client, { participantId: idOf(jonas), muted: true }).catch(
        () => undefined,
      );
      const [luis = "", hannah = ""] = await testbed.connectCalls(names[4] ?? "", names[5] ?? "");
      simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 600_000 });
      simulator.faults.add({ name: "restDelay", method: "DELETE", delay: 600_000 });
      void removeParticipant(client, { participantId: idOf(priya) }).catch(() => undefined);
      void bringInCall(client, { callId: luis }).catch(() => undefined);
      void bringInCall(client, { callId: hannah }).catch(() => undefined);
      void dialIntoConference(client, { to: "+16505550119" }).catch(() => undefined);
      await waitUntil(({ participants }) =>
        participants.some(({ status }) => status === "dialing"),
      );
    },
  },
  play: async ({ canvas }) => {
    for (const word of ["muted", "isolated", "leaving", "joining", "waiting", "calling"]) {
      await waitFor(() => expect(canvas.getByText(word)).toBeVisible());
    }
    await expect(canvas.getByRole("alert")).toHaveTextContent("The platform refused.");
  },
};

/** The menu of a row isolates the participant and copies the phone number. */
export const RowMenu: Story = {
  parameters: withPeople(2),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: `More for ${names[0]}` }));
    const menu = canvas.getByRole("menu");
    await waitFor(() =>
      expect(within(menu).getByRole("menuitem", { name: "Isolate" })).toHaveFocus(),
    );
    await userEvent.keyboard("{ArrowDown}");
    await expect(within(menu).getByRole("menuitem", { name: "Copy number" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(canvas.getByText("isolated")).toBeVisible());
    await userEvent.click(canvas.getByRole("button", { name: `More for ${names[0]}` }));
    await expect(within(menu).getByRole("menuitem", { name: "End isolation" })).toBeVisible();
  },
};

/** The page is right to left. */
export const RightToLeft: Story = {
  parameters: { ...withPeople(3), dir: "rtl" },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(4);
  },
};

/** A custom list of complete rows, without the host. */
export const OwnRows: Story = {
  parameters: withPeople(2),
  render: () => <Guests />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2);
    await expect(canvas.queryByText("You · host")).toBeNull();
  },
};

function Guests() {
  const guests = useParticipants().filter(({ role }) => role !== "host");
  return (
    <ParticipantListParts.Root>
      {guests.map(({ id }) => (
        <ParticipantItem key={id} id={id} />
      ))}
    </ParticipantListParts.Root>
  );
}

/** Custom rows: other parts, without the phone number. */
export const Recomposed: Story = {
  parameters: withPeople(2),
  render: () => <ShortList />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    await expect(canvas.queryByText("+1 650 555 0111")).toBeNull();
  },
};

function ShortList() {
  const ids = useParticipantIds();
  return (
    <ParticipantListParts.Root>
      {ids.map((id) => (
        <ParticipantListParts.Item key={id} id={id}>
          <ParticipantListParts.Avatar />
          <ParticipantListParts.Name className="rcc-identity" />
          <ParticipantListParts.Status />
          <ParticipantListParts.Duration />
          <ParticipantListParts.RemoveButton />
        </ParticipantListParts.Item>
      ))}
    </ParticipantListParts.Root>
  );
}
