/** The texts of what was kept. */
export const keptRateWords = {
	title: "Kept by the time promised first",
	lead: "Of promises that were due: by kind, team and agent. Kept late and moved stand apart.",
	own: "Of promises that you owe or made.",
	days: "Due in",
	lastDays: "the last {count} days",
	none: "Nothing was due in these days.",
	groups: { kind: "Kind", team: "Team", agent: "Agent" },
	kinds: {
		spoken: "Promised in a chat",
		callback: "Call back",
		correction: "Put right",
		policy: "Terms of the shop",
	},
	nobody: { team: "No team", agent: "No agent" },
	counts: "{hits} of {n} kept",
	share: "{percent} % of {n} kept (95 %: {low} to {high} %)",
	apart:
		"{made} made, {late} kept late, {moved} moved, {later} entered later, {confirmed} confirmed by shoppers",
};
