package app.farvel.winddown.web;

import org.jspecify.annotations.Nullable;

/** Until when the two will not meet, as a date in ISO form. */
record PauseForm(@Nullable String until) {}
