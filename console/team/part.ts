import "./team.css";
import type { Part } from "../workspace/part.ts";
import { showTeam } from "./show-team.ts";
import { TeamButton } from "./TeamButton.tsx";
import { TeamColumn } from "./TeamColumn.tsx";
import { teamWords } from "./words.ts";

/** Who is here and how busy. */
export const teamPart: Part = {
	Top: TeamButton,
	side: { name: "team", Column: TeamColumn, beside: "nothing" },
	keys: [
		{
			shown: "P",
			label: teamWords.keys.team,
			does: { p: showTeam, "g t": showTeam },
		},
	],
};
