import type { Rule } from "./invariants.ts";
import type { Measured, Played } from "./played.ts";

/** docs/waiting.md, from what was measured. */
export function page(
	seed: number,
	loads: readonly Measured[],
	odd: readonly Measured[],
	played: readonly Played[],
): string {
	return [
		`# Waiting: what shoppers are told, and how true it is

A shopper who waits is told a place and a range in minutes, until a person has written. This page says how that range is made, and what came
of it in a simulation. It is written by \`npm run simulate\` (seed ${seed}); change the program, not the page.`,
		ESTIMATED,
		SIMULATED,
		within(loads, odd),
		errors([...loads, ...odd]),
		tried([...loads, ...odd]),
		held(played),
		NOT_SHOWN,
	].join("\n\n## ");
}

const ESTIMATED = `How the time is estimated

What is told is the time to the first *human word*: the wait for a slot, and the reply that follows. An automatic
message is no such word. For each routing group (team and language) the relay learns from three facts only: a service
started, somebody left, a person wrote first. From them it knows

- **r**, service starts a minute while somebody waits: the exponentially weighted mean (weight 0.02) of the gaps
  between starts, in slot minutes, so that it follows at once when an agent comes or goes. Only time in which
  somebody waited counts, and a start at a free slot is none. It is never below the slowest that this hour was
  on any of the seven days before.
- **θ**, how impatient people are: abandonments over the time waited by all, in 14 days; 0 under 20 of them.
- **the reply**, from the assignment to the first human word: mean and variance of the last 50 in 14 days. One that
  was given back to the line without a word counts from its first assignment. More than 30 minutes count as 30.

With *k* reachable people ahead the wait is a chain of k + 1 steps, the i-th at the rate r + iθ: mean
Σ 1 / (r + iθ), variance Σ 1 / (r + iθ)². The mean and the variance of the reply are added. The range is the 50th to the
70th percentile of the Gamma distribution with that mean and variance (of shape 1 at least: one forgotten answer makes
the range longer, never shorter), each end rounded **up** to 1, 2, 3, 5, 8, 10, 15, 20 or 30 minutes. With a free slot,
and once somebody has the conversation, it is that of the reply alone. Beyond 30 it is "more than 30 minutes", which is
no promise. Under 20 gaps in 14 days, or under five replies, there is no range: then the median of the last 20 first
replies to people who had to wait is told as what it is, and nothing under five of them.

Before the first word nobody has a team, a language or a place yet: what a widget says then is that of the whole site as
one line.`;

const SIMULATED = `What was simulated

Three agents with three slots each and the relay itself, as \`server/app.ts\` puts it together, on a clock moved by
hand: its log, its routing, its leases, its database in memory. Shoppers come at random (Poisson), write, leave
when their patience ends before a person has written, write again, and are closed when their conversation has taken
its time (mean 10 minutes; mean patience 12). Agents have lunch, go home, lose their connection. Their first word takes
log-normal time (cv 1) with a mean of one minute, and half a minute more for each other conversation that they have. In
the middle of the last day of every scenario the relay is restarted on its store. The estimate sees what the relay
sees, and nothing of the simulation; what the days before have taught it, it has learnt in days that are not counted.

*Within*: the first human word no later than the upper end of what was told, of those who were told a range and were
answered. The goal is 75 to 90 in 100, for those who came to full hands and for those who came to a free slot: less is
a broken promise too often, more is a range too wide to be of use. *Before*: answered sooner than the lower end; that is
more than half, because the lower end is rounded up, too, so that nothing sounds shorter than it is. *Taken*: an agent
had them by the upper end. *Bias*: the mean time minus what was expected. *Unclear*: told "more than 30 minutes", or
only the place, of all who came to full hands. *Left*: without a word, before or after somebody had them.`;

const NOT_SHOWN = `What this does not show

Handling times in the simulation do not grow when an agent has three conversations instead of one, and nobody comes
back after leaving. Nobody leaves an assignment unopened. Where a team works with offers, the seconds until an offer is
accepted are part of the wait and of the gaps. A wait at the first conversations of a new language or team has no range,
because nothing was learnt.
`;

function within(loads: readonly Measured[], odd: readonly Measured[]): string {
	const reached = odd.filter(isGoal).length;
	return `Within the range

${withinTable(loads)}

${odd.length} more bend one assumption each, and are not pooled; ${reached} of ${odd.length} are within the goal.

${withinTable(odd)}

${odd.map(({ name, about }) => `- **${name}**: ${about}.`).join("\n")}

With a free slot, where the reply alone is told:

${freeTable([...loads, ...odd])}

![The share within for each scenario](waiting/within.svg)

![What was told and what came](waiting/told-and-real.svg)`;
}

function errors(all: readonly Measured[]): string {
	return `Error of the estimate

Root mean square error over the mean time to the first word, of those who came to full hands, against the two formulas
that are in use elsewhere: position × handle time ÷ agents, and the same ÷ slots, each with the reply. Both are given the
true means, which no shop knows.

${table(
	["scenario", "mean", "of it the reply", "ours", "÷ slots", "÷ agents"],
	all.map(({ name, meanMinutes, replyMinutes, errors }) => [
		name,
		`${meanMinutes.toFixed(1)} min`,
		`${replyMinutes.toFixed(1)} min`,
		`**${errors.ours.toFixed(2)}**`,
		errors.perSlot.toFixed(2),
		errors.perAgent.toFixed(2),
	]),
)}

![The error of each formula](waiting/errors.svg)

${better(all)} A single service start is as uncertain as its own length, so with one person ahead no estimate can do much better
than 0.7: 1 / √(ahead + 1) of the mean.`;
}

function tried(all: readonly Measured[]): string {
	return `What was tried

All of it on other seeds than the one above; the columns are of this run, on the same shoppers.

- **The wait alone, 50th to 70th percentile**: what was told before the reply counted. It was right about the moment in
  which somebody was there, and shoppers wait for a word.
- **With the reply, 50th to 80th percentile**: rounding up adds about ten points to the upper end, and of those who
  are answered the longest waits are missing, because these people have left. It is kept around 90 times in 100.
- **With the reply, 50th to 70th percentile**: what is told.
- Gamma(ahead + 1, r): forgets that people ahead leave too, so it is too long where many do, and always kept.
- The Gamma distribution of whatever shape: an answer forgotten for an hour makes the variance so large that half of
  the distribution lies near nothing, and shoppers were told "less than a minute". The shape is 1 at least.
- Gaps counted only when the line was never empty between two starts: the short ones are over-represented where
  people leave, and r is too fast. Now the clock of a gap stands still while nobody waits.
- Whether somebody waited, read from the length of the line at each event: a message left in the line at closing
  time made the night a gap of fourteen hours. Now it is read from how long those who were served had waited.
- The recent reply time from all replies: dominated by those who came to a free slot, it said "1 minute" to those
  who stood before full ones.

${table(
	["within", "the wait alone", "with the reply, p80", "as told"],
	all.map(({ name, otherwise, ranges }) => [
		name,
		percent(otherwise.waitAlone),
		percent(otherwise.eighty),
		percent(ranges.within),
	]),
)}`;
}

function held(played: readonly Played[]): string {
	return `What held at every step

${invariantTable(played)}

${played.flatMap(({ name, broken }) => broken.map((what) => `- ${name}: ${what}`)).join("\n") || "Nothing was broken."}`;
}

function withinTable(all: readonly Measured[]): string {
	return table(
		[
			"scenario",
			"waited",
			"told a range and answered",
			"within",
			"before",
			"taken",
			"bias",
			"recent: n, within",
			"unclear",
			"left",
		],
		all.map((one) => [
			one.name,
			`${one.waited} of ${one.shoppers}`,
			String(one.ranges.n),
			`**${percent(one.ranges.within)}**`,
			percent(one.ranges.before),
			percent(one.ranges.takenWithin),
			`${one.biasMinutes.toFixed(2)} min`,
			one.recent.n === 0
				? ""
				: `${one.recent.n}, ${percent(one.recent.within)}`,
			percent(one.unclear),
			percent(one.waited === 0 ? 0 : one.left / one.waited),
		]),
	);
}

function freeTable(all: readonly Measured[]): string {
	return table(
		["scenario", "told a range and answered", "within", "before"],
		all.map(({ name, free }) => [
			name,
			String(free.n),
			`**${percent(free.within)}**`,
			percent(free.before),
		]),
	);
}

/** Where another formula was nearer, it is said. */
function better(all: readonly Measured[]): string {
	const names = all
		.filter(
			({ errors }) => Math.min(errors.perSlot, errors.perAgent) < errors.ours,
		)
		.map(({ name }) => name);
	return names.length === 0
		? "No formula was nearer than ours in any scenario."
		: `Nearer than ours was the one ÷ slots, with the true handle time, in: ${names.join(", ")}.`;
}

function invariantTable(played: readonly Played[]): string {
	const rules = Object.keys(played[0]?.looked ?? {}) as Rule[];
	return table(
		["rule", "looked at", "broken"],
		rules.map((rule) => [
			rule,
			`${played.reduce((sum, { looked }) => sum + looked[rule], 0)} times`,
			String(
				played.reduce(
					(sum, { broken }) =>
						sum + broken.filter((what) => what.startsWith(rule)).length,
					0,
				),
			),
		]),
	);
}

/** Those who came to full hands, and those who came to a free slot. */
export function isGoal({ ranges, free }: Measured): boolean {
	return [ranges, free].every(({ within }) => within >= 0.75 && within <= 0.9);
}

function table(head: readonly string[], rows: readonly string[][]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(
		"\n",
	);
}

function percent(share: number): string {
	return `${(100 * share).toFixed(0)} %`;
}
