; What Inno Setup makes of the bundle on Windows: one installer, for one person, that needs no administrator.
;
;     iscc /DVersion=0.1.0 resources\packaging\windows\linkstead.iss
;
; It packs dist\linkstead, which `py -m resources.packaging` makes first, into dist\Linkstead-setup.exe.

#ifndef Version
  #error Say which version this is: /DVersion=0.1.0
#endif

[Setup]
AppId={{7F0C5B1E-3E53-4E5C-9C1B-0D5A7E6B2C41}
AppName=Linkstead
AppVersion={#Version}
AppPublisher=Linkstead
DefaultDirName={autopf}\Linkstead
DefaultGroupName=Linkstead
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..\..
OutputDir=dist
OutputBaseFilename=Linkstead-setup
SetupIconFile=resources\packaging\icons\linkstead.ico
UninstallDisplayIcon={app}\linkstead.exe
LicenseFile=LICENSE
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
; An open window holds its files; it is asked to close, which saves everything.
CloseApplications=yes

[InstallDelete]
; Parts of an older version must not be found by a newer one.
Type: filesandordirs; Name: "{app}\parts"

[Files]
Source: "dist\linkstead\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Linkstead"; Filename: "{app}\linkstead.exe"
Name: "{autodesktop}\Linkstead"; Filename: "{app}\linkstead.exe"; Tasks: desktopicon

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.linkstead"; ValueType: string; ValueData: "Linkstead.Business"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.linkstead"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-linkstead"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Linkstead.Business"; ValueType: string; ValueData: "Linkstead business"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Linkstead.Business\DefaultIcon"; ValueType: string; ValueData: "{app}\linkstead.exe,0"
Root: HKCU; Subkey: "Software\Classes\Linkstead.Business\shell\open\command"; ValueType: string; ValueData: """{app}\linkstead.exe"" ""%1"""

[Run]
Filename: "{app}\linkstead.exe"; Description: "{cm:LaunchProgram,Linkstead}"; Flags: nowait postinstall skipifsilent
