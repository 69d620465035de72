import { type ReadonlySignal, signal } from "@preact/signals";
import type { Role } from "../../../protocol/agent.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import { SLOTS } from "../../../protocol/limits.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type {
	InvitationMade,
	MemberRemoval,
	SignInLinkMade,
	Staff,
} from "../../../protocol/staff.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";

export type StaffState =
	| { kind: "reading" }
	| { kind: "read"; staff: Staff }
	| { kind: "failed"; refusal: Refusal };

/** As typed. */
export interface InvitationForm {
	name: string;
	email: string;
	role: Role;
	slots: string;
	languages: string[];
	teams: string[];
}

/** A link that is shown once. */
export interface ShownLink {
	url: string;
	/** The address to which it was mailed; null: it has to be passed on. */
	mailedTo: string | null;
}

/** The people of a shop and who was invited, for its owners. What changes something is answered with all of it. */
export interface StaffModel {
	state: ReadonlySignal<StaffState>;
	invitation: Draft<InvitationForm>;
	/** Of the invitation that was made or renewed last, by its id; "": it is not known which. */
	made: ReadonlySignal<{ id: string; link: ShownLink } | null>;
	role(person: string): Draft<Role>;
	read(): Promise<void>;
	/** null: it is done. So with all that follow. */
	renew(invitation: string): Promise<Refusal | null>;
	withdraw(invitation: string): Promise<Refusal | null>;
	remove(person: string, open: MemberRemoval["open"]): Promise<Refusal | null>;
	resetSecondFactor(person: string): Promise<Refusal | null>;
	makeLink(person: string): Promise<Reply<SignInLinkMade>>;
	/** What was told once is on no screen any more. */
	forget(): void;
}

export const staffModel: Model<(site: string) => StaffModel> = {
	create({ connection }) {
		const all = new Map<string, StaffModel>();
		return (site) => {
			const model = all.get(site) ?? createStaff(connection, site);
			all.set(site, model);
			return model;
		};
	},
};

const NOBODY: InvitationForm = {
	name: "",
	email: "",
	role: "agent",
	slots: `${SLOTS}`,
	languages: [],
	teams: [],
};

export function createStaff(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): StaffModel {
	const { ask } = connection;
	const state = signal<StaffState>({ kind: "reading" });
	const made = signal<{ id: string; link: ShownLink } | null>(null);
	const roles = new Map<string, Draft<Role>>();
	const now = () => (state.value.kind === "read" ? state.value.staff : null);

	function show(staff: Staff) {
		state.value = { kind: "read", staff };
	}

	async function changed(asked: Promise<Reply<Staff>>): Promise<Reply<Staff>> {
		const reply = await asked;
		if (reply.ok) show(reply.data);
		return reply;
	}
	const done = async (asked: () => Promise<Reply<Staff>>) =>
		refusalOf(await changed(withConfirmation(asked)));

	async function invited(
		asked: () => Promise<Reply<InvitationMade>>,
		known: string | null,
	): Promise<Reply<InvitationMade>> {
		const before = new Set(now()?.invitations.map(({ id }) => id));
		const reply = await withConfirmation(asked);
		if (!reply.ok) return reply;
		const { staff, url, mailed } = reply.data;
		const one = staff.invitations.find(({ id }) =>
			known === null ? !before.has(id) : id === known,
		);
		show(staff);
		const mailedTo = mailed ? (one?.email ?? null) : null;
		made.value = { id: one?.id ?? "", link: { url, mailedTo } };
		return reply;
	}

	return {
		state,
		made,
		invitation: createDraft(
			() => NOBODY,
			(form) =>
				invited(() => ask("invitation:make", { site, ...newOf(form) }), null),
		),
		role(person) {
			const draft =
				roles.get(person) ??
				createDraft<Role>(
					() => now()?.people.find(({ id }) => id === person)?.role ?? "agent",
					(role) =>
						changed(
							withConfirmation(() =>
								ask("member:set-role", { site, person, role }),
							),
						),
				);
			roles.set(person, draft);
			return draft;
		},
		async read() {
			const reply = await changed(ask("staff:read", { site }));
			if (!reply.ok && state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
		renew: async (invitation) =>
			refusalOf(
				await invited(
					() => ask("invitation:renew", { site, invitation }),
					invitation,
				),
			),
		withdraw(invitation) {
			if (made.peek()?.id === invitation) made.value = null;
			return done(() => ask("invitation:withdraw", { site, invitation }));
		},
		remove: (person, open) =>
			done(() => ask("member:remove", { site, person, open })),
		resetSecondFactor: (person) =>
			done(() => ask("second-factor:reset", { site, person })),
		makeLink: (person) =>
			withConfirmation(() => ask("sign-in-link:make", { site, person })),
		forget() {
			made.value = null;
		},
	};
}

function refusalOf(reply: Reply<unknown>): Refusal | null {
	return reply.ok ? null : reply.refusal;
}

/** Who reads only gets nothing, so there is nothing to choose. */
function newOf({ name, email, role, slots, languages, teams }: InvitationForm) {
	const isGiven = role !== "read_only";
	return {
		name: trimmed(name),
		email: trimmed(email).toLowerCase() || null,
		role,
		slots: isGiven ? Number(slots) : SLOTS,
		languages: isGiven ? languages : [],
		teams: isGiven ? teams : [],
	};
}
