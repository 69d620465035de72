// npx tsx bench/many-nodes/main.ts: the table of docs/scale.md. By hand, and beside it as counted.
import { chance } from "../../server/statistics/chance.ts";
import { expected } from "./expected.ts";
import { SETUPS } from "./setups.ts";
import { simulated } from "./simulated.ts";

const SEED = 4_821;

const number = (value: number) => Math.round(value).toLocaleString("en");

console.log(
	"| relays | sites | open | commits/s | rings read/s | rows read for them/s | rows swept/s | statements of sweep and leases/s |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const setup of SETUPS) {
	const { nodes, sites, conversations, messages } = setup;
	const byHand = expected(setup);
	const counted = simulated(setup, chance(SEED));
	const cells = (["heard", "rows", "swept", "asked"] as const).map(
		(what) => `${number(byHand[what])} (${number(counted[what])})`,
	);
	console.log(
		`| ${[nodes, sites, conversations, messages].map(number).join(" | ")} | ${cells.join(" | ")} |`,
	);
}
