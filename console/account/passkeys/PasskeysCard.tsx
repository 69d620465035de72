import { useRef } from "preact/hooks";
import type { PasskeyInfo } from "../../../protocol/account.ts";
import { PASSKEYS_MOST } from "../../../protocol/account-limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { ago } from "../../../ui/ago.ts";
import { dayLine } from "../../../ui/time.ts";
import { addressesOf } from "../../session/addresses.ts";
import { knowsPasskeys } from "../../session/passkey.ts";
import { fill, locale, plain, refused } from "../../words/words.ts";
import type { OfAccount } from "../account.ts";
import { Card } from "../Card.tsx";
import { passkeyWords } from "../page-words.ts";
import { SureButton } from "../SureButton.tsx";
import { NewPasskeyForm } from "./NewPasskeyForm.tsx";

/** Keys that a device holds: the shortest way in, and a second factor by themselves. */
export function PasskeysCard({ model, account }: OfAccount) {
	const heading = useRef<HTMLHeadingElement>(null);
	const { passkeys, now } = account;
	const w = passkeyWords;
	return (
		<Card title={w.title} heading={heading}>
			<p class="quiet">
				{w.lead} {passkeys.length === 0 && w.none}
			</p>
			<ul class="account-list">
				{passkeys.map((passkey) => (
					<li key={passkey.id}>
						<OnePasskey
							passkey={passkey}
							now={now}
							end={() => model.change("passkey-end", { id: passkey.id })}
							done={() => heading.current?.focus()}
						/>
					</li>
				))}
			</ul>
			<Adding model={model} account={account} />
		</Card>
	);
}

function Adding({ model, account }: OfAccount) {
	const w = passkeyWords;
	const { passkeys } = account;
	if (!addressesOf(document).passkeys) return <p class="quiet">{w.notHere}</p>;
	if (!knowsPasskeys()) return <p class="quiet">{w.unsupported}</p>;
	if (passkeys.length >= PASSKEYS_MOST)
		return <p class="quiet">{fill(w.full, { most: PASSKEYS_MOST })}</p>;
	return <NewPasskeyForm model={model} account={account} />;
}

function OnePasskey({
	passkey,
	now,
	end,
	done,
}: {
	passkey: PasskeyInfo;
	now: number;
	end: () => ReturnType<OfAccount["model"]["change"]>;
	done: () => void;
}) {
	const w = passkeyWords;
	const name = plain(passkey.name);
	return (
		<>
			<div class="account-item">
				<strong dir="auto">{name}</strong>
				<p class="quiet">
					{fill(w.added, { day: dayLine(passkey.createdAt, now, locale) })}{" "}
					{passkey.usedAt === null
						? w.unused
						: fill(w.used, { ago: ago(passkey.usedAt, now, locale) })}
				</p>
				{passkey.elsewhere && <p>{w.elsewhere}</p>}
			</div>
			<SureButton
				label={fill(w.removeOf, { name })}
				question={fill(w.removeSure, { name })}
				yes={w.removeYes}
				no={w.removeNo}
				act={end}
				done={done}
				says={endRefused}
			>
				{w.remove}
			</SureButton>
		</>
	);
}

function endRefused(refusal: Refusal): string {
	return refusal.code === "second_factor"
		? passkeyWords.stillWanted
		: refused(refusal);
}
