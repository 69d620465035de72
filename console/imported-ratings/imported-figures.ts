import { type ReadonlySignal, signal } from "@preact/signals";
import type { ImportFigures } from "../../protocol/imported-rating.ts";
import type { Model } from "../workspace/part.ts";

/** What was imported, of the days that a page of figures shows. */
export interface ImportedFiguresOf {
	/** null: not read yet, or not for this person. */
	figures: ReadonlySignal<readonly ImportFigures[] | null>;
	read(site: string, period: { from: string; to: string }): Promise<void>;
}

export const importedFiguresModel: Model<ImportedFiguresOf> = {
	create({ connection }) {
		const figures = signal<readonly ImportFigures[] | null>(null);
		let turn = 0;
		return {
			figures,
			async read(site, period) {
				const mine = ++turn;
				const asked = { site, import: null, period };
				const reply = await connection.ask("imported-figures:read", asked);
				// Other days are shown by now.
				if (mine === turn) figures.value = reply.ok ? reply.data.imports : null;
			},
		};
	},
};
