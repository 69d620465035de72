import { AwayLine } from "../availability/AwayLine.tsx";
import { LossesCard } from "../losses/LossesCard.tsx";
import { OfferCard } from "../offers/OfferCard.tsx";
import { NoticeLine } from "./NoticeLine.tsx";

/** Where everything appears that comes by itself: one above the other, over the end of the list. */
export function Corner() {
	return (
		<div class="corner">
			<AwayLine />
			<LossesCard />
			<OfferCard />
			<NoticeLine />
		</div>
	);
}
