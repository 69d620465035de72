import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { type ExportWanted, readExportWanted } from "../../protocol/data.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentSession } from "../people/actor.ts";
import { auditRow } from "../people/audit.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { newTicket, takeTicket } from "../sessions/tickets.ts";
import { freshSiteRole } from "../sites/site-role.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { personExport } from "./person-export.ts";
import { type ExportParts, siteExport } from "./site-export.ts";
import { tarOf } from "./tar.ts";

/** What a browser is given to keep. */
export interface ExportFile {
	name: string;
	/** A tar archive, which is still to be packed; or JSON. */
	type: "application/gzip" | "application/json";
	parts: AsyncGenerator<string | Uint8Array<ArrayBuffer>>;
	/** Says that nobody takes more of it; twice is once. */
	end(): void;
}

/** Opens what somebody has asked for, once. Errors: `too_late`, `forbidden`, `not_found`, `conflict`. */
export type OpenExport = (person: string, token: string) => Promise<ExportFile>;

/** Gives owners what is kept of a person, or of the whole site, as a file. */
export function exporting(parts: ExportParts) {
	const { store } = parts;
	/** Sites of which one is under way: it reads much, and one is enough. */
	const running = new Set<string>();

	function mustBeAlone({ site, visitor }: ExportWanted): void {
		if (visitor === null && running.has(site))
			throw new Refused({ code: "conflict" });
	}

	async function mustFind(wanted: ExportWanted): Promise<VisitorRow | null> {
		if (wanted.visitor === null) return null;
		const visitor = await store.visitor(wanted.site, wanted.visitor);
		if (!visitor || visitor.forgotten_at !== null)
			throw new Refused({ code: "not_found" });
		return visitor;
	}

	const open: OpenExport = async (person, token) => {
		const ticket = await takeTicket(store, token, "export");
		const wanted = JSON.parse(ticket.data) as ExportWanted;
		// They may have lost the role since they asked.
		const all = await store.memberships(person);
		const isOwner = all.some(
			({ site_id, role }) => site_id === wanted.site && role === "owner",
		);
		if (ticket.person_id !== person || !isOwner)
			throw new Refused({ code: "forbidden" });
		const visitor = await mustFind(wanted);
		mustBeAlone(wanted);
		if (!visitor) running.add(wanted.site);
		const end = () => {
			if (!visitor) running.delete(wanted.site);
		};
		try {
			await store.keepAudit([
				auditRow(wanted.site, store.now(), {
					action: visitor ? "person_exported" : "site_exported",
					by: person,
					target: wanted.visitor,
				}),
			]);
		} catch (error) {
			end();
			throw error;
		}
		return visitor ? ofPerson(parts, visitor, end) : ofSite(parts, wanted, end);
	};

	return {
		agent: {
			"export:make": handler({
				cost: "write",
				read: readExportWanted,
				may: freshSiteRole(store, "owner"),
				async run({ who }, wanted) {
					await mustFind(wanted);
					mustBeAlone(wanted);
					const token = await newTicket(store, "export", who.id, wanted);
					return { path: `/console/export/${token}` };
				},
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "export:make">, AgentSession>,
		openExport: open,
	};
}

function ofPerson(
	parts: ExportParts,
	visitor: VisitorRow,
	end: () => void,
): ExportFile {
	return {
		name: "person.json",
		type: "application/json",
		parts: personExport(parts, visitor, parts.store.now()),
		end,
	};
}

function ofSite(
	parts: ExportParts,
	{ site }: ExportWanted,
	end: () => void,
): ExportFile {
	const now = parts.store.now();
	const day = new Date(now).toISOString().slice(0, 10);
	return {
		name: `shopbell-${day}.tar.gz`,
		type: "application/gzip",
		parts: tarOf(siteExport(parts, site, now), now),
		end,
	};
}
