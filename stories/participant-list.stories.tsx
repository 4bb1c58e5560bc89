import { useParticipantIds } from "@rc-conference/core";
import { ParticipantList, ParticipantListParts } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { type Drive, names } from "../packages/ui/src/testing/stage.ts";

const meta = {
  title: "Components/ParticipantList",
  component: ParticipantList,
} satisfies Meta<typeof ParticipantList>;

export default meta;
type Story = StoryObj<typeof meta>;

const withPeople = (count: number): { drive: Drive } => ({
  drive: (stage) => stage.conferenceWith(...names.slice(0, count)),
});

/** The host alone. */
export const One: Story = {
  parameters: withPeople(0),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    await expect(list).toHaveTextContent("You · host");
    await expect(within(list).queryByRole("button")).toBeNull();
  },
};

/** Three; after a removal the focus is on the next row's button. */
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

/** Ten: as many as a conference holds. */
export const Ten: Story = {
  parameters: withPeople(9),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(10);
    for (const name of names) await expect(list).toHaveTextContent(name);
  },
};

/** Ten, dark. */
export const TenDark: Story = {
  parameters: { ...withPeople(9), theme: "dark" },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
  },
};

/** The same parts in another order, without the numbers. */
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
          <ParticipantListParts.Name className="rcc-who" />
          <ParticipantListParts.Status />
          <ParticipantListParts.Duration />
          <ParticipantListParts.RemoveButton />
        </ParticipantListParts.Item>
      ))}
    </ParticipantListParts.Root>
  );
}
