import { fill } from "../../words/words.ts";
import { keysWords } from "./words.ts";

/** What a token says, with the values of this site. */
export function Claims({ site, kid }: { site: string; kid: string | null }) {
	const w = keysWords;
	const claims: [name: string, means: string, isNeeded: boolean][] = [
		["kid", kid === null ? w.claimKidNone : fill(w.claimKid, { kid }), false],
		["aud", fill(w.claimAud, { site }), true],
		["sub", w.claimSub, true],
		["exp", w.claimExp, true],
		["name", w.claimName, false],
		["email", w.claimEmail, false],
		["orders", w.claimOrders, false],
	];
	return (
		<section class="settings-card">
			<h2>{w.claims}</h2>
			<p class="quiet">{w.claimsLead}</p>
			<dl class="claims">
				{claims.map(([name, means, isNeeded]) => (
					<div key={name}>
						<dt>
							<code>{name}</code>
							{isNeeded && <span class="quiet"> {w.must}</span>}
						</dt>
						<dd>{means}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
