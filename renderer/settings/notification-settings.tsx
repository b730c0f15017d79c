import { Switch } from "@mantine/core";
import {
  type NotificationSettings as NotificationChoices,
  notificationKindSchema,
} from "../../contract/settings/notification-settings";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { QuietHoursSettings } from "./quiet-hours-settings";

/** What the user wants to be notified of, and when; each choice takes effect at once. */
export function NotificationSettings() {
  const { store, texts } = useWindow();
  const { notifications } = useApp((app) => app.settings);
  const trouble = useApp((app) => app.notificationTrouble);
  const { kinds } = notifications;
  const { t } = texts;
  const change = (changes: Partial<NotificationChoices>): void =>
    store.changeSettings({ notifications: { ...notifications, ...changes } });

  return (
    <>
      {trouble !== null && (
        <Banner
          tone="warning"
          title={t(`notification.problem.${trouble}`)}
          lines={[t(`notification.problemHint.${trouble}`)]}
        />
      )}
      <div className="rows">
        {notificationKindSchema.options.map((kind) => (
          <Switch
            key={kind}
            className="row"
            labelPosition="left"
            data-setting={`kind-${kind}`}
            label={t(`window.notifications.kind.${kind}`)}
            checked={kinds[kind]}
            onChange={(event) => change({ kinds: { ...kinds, [kind]: event.currentTarget.checked } })}
          />
        ))}
      </div>
      <p className="setting-hint">{t("window.notifications.kindsHint")}</p>
      <QuietHoursSettings
        quietHours={notifications.quietHours}
        onChange={(quietHours) => change({ quietHours })}
      />
    </>
  );
}
