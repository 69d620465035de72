import { useEffect, useRef } from "preact/hooks";
import { ORIGINS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import { fill, refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { SiteState } from "../site-state.ts";
import { AddressForm } from "./AddressForm.tsx";
import { AddressRow } from "./AddressRow.tsx";
import { addressesModel } from "./addresses.ts";
import { RefusedOrigins } from "./RefusedOrigins.tsx";
import { addressesWords } from "./words.ts";

/** On whose pages the chat may stand. */
export function AddressesSection({
	model,
	settings,
}: {
	model: { kept: SiteState };
	settings: SiteSettings;
}) {
	const workspace = useWorkspace();
	const addresses = workspace.of(addressesModel)(model.kept);
	const title = useRef<HTMLHeadingElement>(null);
	const listed = settings.origins ?? [];
	const done = addresses.done.value;
	const seen = addresses.seen.value;
	const connection = workspace.connection.state.value.kind;
	const w = addressesWords;
	useEffect(() => {
		if (connection === "here") void addresses.readSeen();
	}, [addresses, connection]);
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			<section class="settings-card">
				<h3 ref={title} tabIndex={-1}>
					{w.listed}
				</h3>
				<ul class="addresses">
					{listed.map((origin) => (
						<AddressRow
							key={origin}
							origin={origin}
							listed={listed}
							seen={seen.find((one) => one.origin === origin)}
							addresses={addresses}
							onRemoved={() => title.current?.focus()}
						/>
					))}
				</ul>
				<p class="quiet address-status" role="status">
					{done &&
						!done.refusal &&
						(done.what === "removed" ? w.removed : w.saved)}
				</p>
				{done?.refusal && (
					<p class="fault" role="alert">
						{addressRefused(done.refusal)}
					</p>
				)}
			</section>
			<RefusedOrigins
				origins={seen.filter(({ origin }) => !listed.includes(origin))}
				listed={listed}
				addresses={addresses}
				onAllowed={() => title.current?.focus()}
			/>
			<section class="settings-card">
				<h3>{w.add}</h3>
				<AddressForm
					draft={addresses.form}
					listed={listed}
					says={addressRefused}
				/>
			</section>
		</div>
	);
}

function addressRefused(refusal: Refusal): string {
	const w = addressesWords;
	if (refusal.code === "rejected") return fill(w.full, { most: ORIGINS });
	if (refusal.code === "conflict") return w.changedMeanwhile;
	return refused(refusal);
}
