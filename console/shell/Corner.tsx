import { AwayBanner } from "../availability/AwayBanner.tsx";
import { LostConversationsCard } from "../lost-conversations/LostConversationsCard.tsx";
import { OfferCard } from "../offers/OfferCard.tsx";
import { ToastLine } from "./Toast.tsx";

/** Where everything appears that comes by itself: one above the other, over the end of the list. */
export function Corner() {
	return (
		<div class="corner">
			<AwayBanner />
			<LostConversationsCard />
			<OfferCard />
			<ToastLine />
		</div>
	);
}
