; The application writes these itself when it is to start at login, under its application ID.
!macro customUnInstall
  ; An update removes the old version by this very uninstaller, and keeps what the user chose.
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    RMDir /r "$LOCALAPPDATA\plusofon-tray-updates"
  ${endIf}
!macroend
