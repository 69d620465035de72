import { useEffect, useRef } from "preact/hooks";
import { SOCIAL_ACCOUNTS } from "../../../protocol/limits.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { trash } from "../../../ui/icons.ts";
import { fill } from "../../words/words.ts";
import {
	type AccountForm,
	addressTyped,
	nameOf,
	newAccount,
} from "../ways-form.ts";
import { WayField } from "./WayField.tsx";
import type { WaysFaults } from "./ways-faults.ts";
import { waysWords } from "./words.ts";

/** Accounts elsewhere, in the order in which shoppers see them. */
export function AccountsEditor({
	accounts,
	faults,
	onChange,
}: {
	accounts: readonly AccountForm[];
	faults: Pick<WaysFaults, "url" | "name">;
	onChange: (accounts: AccountForm[]) => void;
}) {
	const box = useRef<HTMLElement>(null);
	const isFresh = useRef(false);
	useEffect(() => {
		// What is wanted has just come.
		if (isFresh.current)
			[...(box.current?.querySelectorAll<HTMLElement>("input") ?? [])]
				.at(-2)
				?.focus();
		isFresh.current = false;
	}, [accounts.length]);
	const w = waysWords;
	return (
		<section ref={box} class="settings-list" aria-labelledby="ways-accounts">
			<h3 id="ways-accounts">{w.accounts}</h3>
			<p class="quiet">{w.accountsHint}</p>
			{accounts.map((account, at) => (
				<OneAccount
					key={account.key}
					account={account}
					count={at + 1}
					faults={faults}
					onChange={(changed) =>
						onChange(accounts.map((one) => (one === account ? changed : one)))
					}
					onRemove={() => {
						box.current?.querySelector<HTMLElement>(".account-add")?.focus();
						onChange(accounts.filter((one) => one !== account));
					}}
				/>
			))}
			{accounts.length < SOCIAL_ACCOUNTS ? (
				<div>
					<button
						type="button"
						class="button account-add"
						onClick={() => {
							isFresh.current = true;
							onChange([...accounts, newAccount()]);
						}}
					>
						{w.add}
					</button>
				</div>
			) : (
				<p class="quiet">{fill(w.full, { most: SOCIAL_ACCOUNTS })}</p>
			)}
		</section>
	);
}

function OneAccount({
	account,
	count,
	faults,
	onChange,
	onRemove,
}: {
	account: AccountForm;
	count: number;
	faults: Pick<WaysFaults, "url" | "name">;
	onChange: (account: AccountForm) => void;
	onRemove: () => void;
}) {
	const w = waysWords;
	const { key, name, url } = account;
	const remove = name.trim()
		? fill(w.remove, { name: name.trim() })
		: w.removeBlank;
	return (
		<fieldset class="settings-card way-account">
			<legend class="unseen">{fill(w.account, { count })}</legend>
			<WayField
				label={w.url}
				fault={faults.url.get(key) ?? null}
				value={url}
				type={(typed) => onChange({ ...account, url: typed })}
				onLeave={() => {
					const understood = addressTyped(url);
					if (understood !== url || name === "")
						onChange({
							...account,
							url: understood,
							name: name || nameOf(understood),
						});
				}}
				input={{ inputMode: "url", dir: "ltr" }}
			/>
			<WayField
				label={w.name}
				fault={faults.name.get(key) ?? null}
				value={name}
				type={(typed) => onChange({ ...account, name: typed })}
			/>
			<button
				type="button"
				class="icon-button"
				aria-label={remove}
				title={remove}
				onClick={onRemove}
			>
				<Icon of={trash} />
			</button>
		</fieldset>
	);
}
