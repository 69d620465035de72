import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../../protocol/agent.ts";
import type {
	AttributeSaved,
	AttributeValue,
	PersonAttributes,
} from "../../../protocol/attribute.ts";
import type { LinkedPerson } from "../../../protocol/linked-person.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { Model } from "../../workspace/part.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** What the staff knows of the person of one conversation. */
export interface PersonDetails {
	/** null: not read yet. */
	attributes: ReadonlySignal<PersonAttributes | null>;
	linked: ReadonlySignal<readonly LinkedPerson[]>;
	/** Why it could not be read; null: it could, or is being read. */
	failed: ReadonlySignal<Refusal | null>;
	read(): Promise<void>;
	/** Shows at once, and takes itself back where the relay does not keep it. */
	set(
		attribute: string,
		value: string | null,
		was: string | null,
	): Promise<Reply<AttributeSaved>>;
	link(visitor: string): Promise<Refusal | null>;
	unlink(visitor: string): Promise<Refusal | null>;
}

interface Details extends PersonDetails {
	of: Pick<StaffConversation, "id" | "site" | "visitor">;
	put(attribute: string, value: AttributeValue | null): void;
}

/** Of the conversation that is shown; another one takes its place. */
export const personDetailsModel: Model<(row: Details["of"]) => PersonDetails> =
	{
		create(workspace) {
			let shown: Details | undefined;
			const isOf = (site: string, visitor: string) =>
				shown?.of.site === site && shown.of.visitor === visitor;
			workspace.hear("attribute:changed", (told) => {
				if (isOf(told.site, told.visitor))
					shown?.put(told.attribute, told.value);
			});
			workspace.hear("linked-people:changed", ({ site, visitors }) => {
				if (visitors.some((visitor) => isOf(site, visitor))) void shown?.read();
			});
			workspace.hear("settings:changed", ({ site }) => {
				if (shown?.of.site === site) void shown.read();
			});
			workspace.onRefresh(() => void shown?.read());
			return (row) => {
				if (shown?.of.id !== row.id) {
					shown = createDetails(workspace, row);
					void shown.read();
				}
				return shown;
			};
		},
	};

function createDetails(
	{ connection, me }: Pick<Workspace, "connection" | "me">,
	of: Details["of"],
): Details {
	const attributes = signal<PersonAttributes | null>(null);
	const linked = signal<readonly LinkedPerson[]>([]);
	const failed = signal<Refusal | null>(null);
	const which = { conversation: of.id };

	function put(attribute: string, value: AttributeValue | null): void {
		const now = attributes.peek();
		if (!now) return;
		const others = now.values.filter((one) => one.attribute !== attribute);
		const values = value ? [...others, value] : others;
		attributes.value = { ...now, values };
	}

	async function read(): Promise<void> {
		const [fields, people] = await Promise.all([
			connection.ask("attributes:read", which),
			connection.ask("linked-people:read", which),
		]);
		if (fields.ok) attributes.value = fields.data;
		if (people.ok) linked.value = people.data.people;
		failed.value = fields.ok ? null : fields.refusal;
	}

	async function change(
		command: "linked-people:link" | "linked-people:unlink",
		visitor: string,
	): Promise<Refusal | null> {
		const reply = await connection.ask(command, { ...which, visitor });
		if (reply.ok) await read();
		return reply.ok ? null : reply.refusal;
	}

	return {
		of,
		attributes,
		linked,
		failed,
		put,
		read,
		async set(attribute, value, was) {
			const before = valueIn(attributes.peek(), attribute);
			const { id, name } = me.peek();
			const mine = { attribute, at: connection.now(), by: { id, name } };
			put(attribute, value === null ? null : { ...mine, value });
			const reply = await connection.ask("attribute:set", {
				...which,
				...{ attribute, value, was },
			});
			put(attribute, reply.ok ? reply.data.value : before);
			return reply;
		},
		link: (visitor) => change("linked-people:link", visitor),
		unlink: (visitor) => change("linked-people:unlink", visitor),
	};
}

/** What a field says; null: nothing. */
export function valueIn(
	attributes: PersonAttributes | null,
	attribute: string,
): AttributeValue | null {
	const found = attributes?.values.find((one) => one.attribute === attribute);
	return found ?? null;
}
