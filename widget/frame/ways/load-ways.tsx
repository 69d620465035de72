import { addStyle } from "../../../ui/add-style.ts";
import { globe } from "../../../ui/icons.ts";
import { HomeWays } from "./HomeWays.tsx";
import { WaysBox } from "./WaysBox.tsx";
import css from "./ways.css?inline";

addStyle(css);

export const waysPart = {
	HomeWays,
	"below:ways": WaysBox,
	waysIcon: globe,
};
