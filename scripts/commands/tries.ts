/** How a command is tried: itself or something with tighter bounds; `opens` is a page that it has to serve. */
export interface Try {
	run?: string;
	opens?: string;
}

const RELAY = "http://localhost:$PORT";

/** What README.md and CONTRIBUTING.md name; $PORT and $SHOP_PORT are free ones. In the order of the pages. */
export const TRIES: Record<string, Try> = {
	"npx --yes --package=./shopbell-0.2.0.tgz shopbell serve": {
		run: "npm pack && npx --yes --package=./shopbell-0.2.0.tgz shopbell serve --data shop",
		opens: `${RELAY}/health`,
	},
	"npx --yes --package=./shopbell-0.2.0.tgz shopbell doctor": {
		run: "npx --yes --package=./shopbell-0.2.0.tgz shopbell doctor --data shop",
	},
	"npm pack": {},
	"npm start": { opens: `${RELAY}/try` },
	"npm test": { run: "npm test -- --only format,imports" },
	"PORT=4001 SHOP_PORT=4101 npm start": {
		run: "PORT=$PORT SHOP_PORT=$SHOP_PORT npm start",
		opens: "http://localhost:$SHOP_PORT/",
	},
	"npm run shots": { run: "npm run shots -- widget-not-sent" },
	"npm run simulate": { run: "npm run simulate -- --seed 1 --scenario burst" },
	"npm run bench": { run: "npm run bench -- routing" },
	// What a busy machine misses is no fault: that it measures is tried.
	"npm run bench -- load --quick --check": {
		run: "npm run bench -- load --quick",
	},
	"npm run bench -- load --quick --against=FOLDER": {
		run: "npm run bench -- routing --against=.",
	},
	"npm run bench -- load latency consoles connections --check --report": {
		run: "npm run bench -- routing",
	},
	"npm run bench -- bell --quick": { run: "npm run bench -- bell --quick" },
	"npm run bench -- figures": { run: "npm run bench -- figures --quick" },
	"npm run seed": {
		run: "npm run seed -- --days 7 --conversations 50 --data seeded",
	},
	"npm run seed -- --days 90 --conversations 20000 --seed 7 --data ./seeded-data":
		{
			run: "npm run seed -- --days 14 --conversations 100 --seed 7 --data ./seeded-data",
		},
	"npm run tests": { run: "npm run tests -- server/store/sqlite/bind.test.ts" },
	"npm run plays": { run: "npm run plays -- plays/nobody.play" },
	"npm run engines": { run: "npm run engines -- --gate" },
	"npm run engines -- --report": { run: "npm run engines -- --gate" },
	"npm run storm -- --minutes 15 --report": {
		run: "npm run storm -- --minutes 0.2 --seed 1",
	},
	"npm run storm -- --mutants --report": {
		run: "npm run storm -- --mutants --minutes 0.5 --seed 11 --no-screens",
	},
	"npm run storm -- --strace --report": { run: "npm run storm -- --strace" },
	"npm run storm -- --herd": {},
	"npm run storm -- --cluster --minutes 3": {
		run: "npm run storm -- --cluster --minutes 0.5 --no-screens",
	},
	"npm run bench -- --attacks": { run: "npm run bench -- --attacks=0.1" },
	"npm run soak-tests -- --times 30": {
		run: "npm run soak-tests -- --times 1 --files client/awake.test.ts",
	},
	"npm run fuzz -- --packets 50000": { run: "npm run fuzz -- --packets 1000" },
	"npm run year": { run: "npm run year -- --days 14" },
	"npm test -- --only types,tests": { run: "npm test -- --only types,words" },
	"npm run samples": {},
	"npm run hints -- console/promises/hints/sentences/ours.json --least 0.9": {},
	"npm run format": {},
	"npm run commands": { run: "npm run commands -- --list" },
};
