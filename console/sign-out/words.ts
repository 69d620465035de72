/** The texts of signing out. */
export const signOutWords = {
	start: "Sign out",
	title: "You still have open conversations",
};
