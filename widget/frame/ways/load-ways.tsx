import { addStyle } from "../../../ui/add-style.ts";
import { globe } from "../../../ui/icons.ts";
import type { Chat } from "../chat/chat.ts";
import type { Language } from "../locale/words.ts";
import { HomeWays } from "./HomeWays.tsx";
import { WaysBox } from "./WaysBox.tsx";
import css from "./ways.css?inline";

addStyle(css);

export const waysPart = {
	HomeWays,
	"below:ways": WaysBox,
	/** In the menu, while there is something to show. */
	item: ({ welcome }: Pick<Chat, "welcome">, { later }: Language) =>
		welcome.value?.site.contact &&
		later &&
		(["ways", later.ways.title, globe] as const),
};
