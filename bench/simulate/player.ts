// One scenario, by name and seed; what came of it as JSON. Started by main.ts.
import { play } from "./play.ts";
import { LOADS, ODD } from "./scenarios.ts";

const [name, seed] = process.argv.slice(2);
const scenario = [...LOADS, ...ODD].find((one) => one.name === name);
if (!scenario) throw new Error(`no scenario is named ${name}`);
process.stdout.write(JSON.stringify(await play(scenario, Number(seed))));
