import type { Command } from "../workspace/command-sources.ts";
import { rankOf } from "./rank.ts";

/** So many lines of each kind: what is further down is found by another letter. */
export const LISTED = 8;

/** Lines of one kind below their heading. */
export interface Listed {
	label: string;
	commands: readonly Command[];
}

/** The lines that fit, the best first; of equals in the order in which they came. Kinds without any are left out. */
export function listed(kinds: readonly Listed[], typed: string): Listed[] {
	const shown = kinds.map(({ label, commands }) => ({
		label,
		commands: fitting(commands, typed).slice(0, LISTED),
	}));
	return shown.filter(({ commands }) => commands.length > 0);
}

function fitting(commands: readonly Command[], typed: string): Command[] {
	if (typed.trim() === "") return [...commands];
	return commands
		.flatMap((command) => {
			const { label, detail = "" } = command;
			const rank = rankOf(`${label} ${detail}`, typed);
			return rank === null ? [] : [{ command, rank }];
		})
		.sort((a, b) => a.rank - b.rank)
		.map(({ command }) => command);
}
