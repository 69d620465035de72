import { AwayLine } from "../availability/AwayBanner.tsx";
import { LossesCard } from "../lost-conversations/LostConversationsCard.tsx";
import { OfferCard } from "../offers/OfferCard.tsx";
import { NoticeLine } from "./Toast.tsx";

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
