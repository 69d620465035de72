import { addressesOf } from "../session/addresses.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import { QrCode } from "../workspace/QrCode.tsx";
import { cardWords } from "./words.ts";

/** What lies in a parcel: a link to the card alone, and its picture. */
export function CardPageLink({ site }: { site: string }) {
	const url = `${addressesOf(document).relay}/card/${site}`;
	const w = cardWords;
	return (
		<div class="left-card-link">
			<p>{w.linkLead}</p>
			<QrCode text={url} label={w.code} />
			<CopyLine text={url} label={w.linkLabel} />
			<p>
				<button type="button" class="button" onClick={() => print()}>
					{w.print}
				</button>
			</p>
		</div>
	);
}
