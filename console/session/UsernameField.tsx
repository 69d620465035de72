/** Whose password the form has, for password managers only. */
export function UsernameField({ email }: { email: string }) {
	return (
		<input type="text" hidden readOnly autoComplete="username" value={email} />
	);
}
