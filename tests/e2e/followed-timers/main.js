const path = require("node:path");

// The application of the checkout, with its timers followed from the first one on.
require(path.join(__dirname, "follow.js"));
require(path.join(__dirname, "../../../out/main/index.js"));
