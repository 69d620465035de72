import { type ReadonlySignal, signal } from "@preact/signals";
import { IMPORT_UNDO_MS } from "../../protocol/import-limits.ts";
import type {
	ImportedRow,
	ImportFigures,
	RatingsImport,
} from "../../protocol/imported-rating.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { createDraft, type ImportDraft } from "./import-draft.ts";

export type ImportsState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; imports: readonly RatingsImport[] };

/** The imports of one site. */
export interface Imports {
	site: string;
	state: ReadonlySignal<ImportsState>;
	/** Of the shop; UTC where it has set none. */
	timeZone: ReadonlySignal<string>;
	/** What is being imported: going to look at something else stops nothing. */
	draft: ImportDraft;
	/** By import. */
	figures: ReadonlySignal<ReadonlyMap<string, ImportFigures>>;
	/** The import that was removed just now, and can be brought back. */
	removed: ReadonlySignal<RatingsImport | null>;
	read(): Promise<void>;
	readFigures(id: string): Promise<Refusal | null>;
	/** One page; `null`: it was refused. */
	lines(
		id: string,
		after: number,
	): Promise<{ ratings: ImportedRow[]; next: number | null } | null>;
	remove(one: RatingsImport): Promise<Refusal | null>;
	restore(): Promise<Refusal | null>;
}

/** By site. */
export const importsModel: Model<(site: string) => Imports> = {
	create({ connection, hear, onRefresh }) {
		const all = new Map<string, Imports>();
		hear("ratings-imports:changed", ({ site }) => void all.get(site)?.read());
		onRefresh(() => {
			for (const imports of all.values()) void imports.read();
		});
		return (site) => {
			const imports = all.get(site) ?? createImports(connection, site);
			all.set(site, imports);
			return imports;
		};
	},
};

function createImports(connection: ConsoleConnection, site: string): Imports {
	const state = signal<ImportsState>({ kind: "reading" });
	const timeZone = signal("UTC");
	const figures = signal<ReadonlyMap<string, ImportFigures>>(new Map());
	const removed = signal<RatingsImport | null>(null);
	const take = (imports: readonly RatingsImport[]) => {
		state.value = { kind: "read", imports };
	};
	const draft = createDraft({ connection, site, timeZone, ended: take });

	return {
		site,
		state,
		timeZone,
		draft,
		figures,
		removed,
		async read() {
			const [list, settings] = await Promise.all([
				connection.ask("ratings-imports:read", { site }),
				connection.ask("site:read", { site }),
			]);
			if (settings.ok) timeZone.value = settings.data.hours?.timeZone ?? "UTC";
			if (list.ok) take(list.data.imports);
			else if (state.value.kind !== "read")
				state.value = { kind: "failed", refusal: list.refusal };
		},
		async readFigures(id) {
			const asked = { site, import: id, period: null };
			const reply = await connection.ask("imported-figures:read", asked);
			if (!reply.ok) return reply.refusal;
			const [one] = reply.data.imports;
			if (one) figures.value = new Map(figures.value).set(id, one);
			return null;
		},
		async lines(id, after) {
			const asked = { site, import: id, after };
			const reply = await connection.ask("imported-ratings:read", asked);
			return reply.ok ? reply.data : null;
		},
		async remove(one) {
			const reply = await connection.ask("ratings-import:remove", {
				site,
				id: one.id,
			});
			if (!reply.ok) return reply.refusal;
			take(reply.data.imports);
			removed.value = one;
			setTimeout(() => {
				if (removed.value === one) removed.value = null;
			}, IMPORT_UNDO_MS);
			return null;
		},
		async restore() {
			const one = removed.value;
			if (!one) return null;
			removed.value = null;
			const reply = await connection.ask("ratings-import:restore", {
				site,
				id: one.id,
			});
			if (!reply.ok) return reply.refusal;
			take(reply.data.imports);
			return null;
		},
	};
}
