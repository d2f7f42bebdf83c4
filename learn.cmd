@echo off
rem The course's one command, for Windows: finds a JDK, builds what has changed, and hands over to queues.learn.cli.Learn.
rem "learn --help" says what it can do. Exit codes: 0 green, 1 red, 2 bad input, 3 the surroundings, 4 nothing is known.
setlocal EnableExtensions DisableDelayedExpansion
set "FROM=%CD%"
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
pushd "%ROOT%" || (echo The folder "%ROOT%" cannot be entered.>&2& exit /b 3)
if not exist pom.xml (echo "%ROOT%" is not the course: pom.xml should stand beside learn.cmd.>&2& popd& exit /b 2)

rem ---- a JDK, 17 or newer
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JDK call :try "%%~dpJ.."
if not defined JDK (
  echo The course needs a JDK 17 or newer ^(with javac^). Looked at JAVA_HOME ^(%JAVA_HOME%^) and the PATH.>&2
  echo Install one from https://adoptium.net, point JAVA_HOME at it, and run this again.>&2
  popd
  exit /b 3
)
set "JAVA_HOME=%JDK%"

rem ---- where to keep what it remembers
set "STATE=%ROOT%\.learn"
md "%STATE%" 2>nul
(echo.>"%STATE%\.write") 2>nul && del "%STATE%\.write" || (
  set "STATE=%TEMP%\fifo-to-dlq"
  md "%TEMP%\fifo-to-dlq" 2>nul
  echo This checkout is read-only: hints, progress and kept files go to "%TEMP%\fifo-to-dlq">&2
)

if not exist "course\runner\target\built" (
  echo Building the course; the first time, this downloads Maven and the libraries.>&2
  call :build || goto :broken
)
rem Left by a build that was broken off, whose classes may be half there.
if exist "course\runner\target\built.new" (call :build || goto :broken)
if not exist course\runner\target\classpath.txt (call :build || goto :broken)
call :run %*
set "STATUS=%ERRORLEVEL%"
if not "%STATUS%"=="75" goto :end
echo The course has changed; building it again.>&2
call :build || goto :broken
call :run %*
set "STATUS=%ERRORLEVEL%"
if "%STATUS%"=="75" set "STATUS=3"
:end
popd
exit /b %STATUS%

:broken
echo The course could not be built. Everything Maven said is in "%STATE%\build.log".>&2
findstr /b /c:"[ERROR]" "%STATE%\build.log" >&2
popd
exit /b 3

:try
set "HOME_OF=%~f1"
if not exist "%HOME_OF%\bin\java.exe" exit /b 0
if not exist "%HOME_OF%\bin\javac.exe" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%HOME_OF%\release" 2^>nul') do set "VERSION=%%~V"
for /f "tokens=1 delims=.+-" %%M in ("%VERSION%") do if %%M GEQ 17 set "JDK=%HOME_OF%"
exit /b 0

:build
set "MODULES=course/runner"
for /d %%D in (*) do if exist "%%D\exercises\" call set "MODULES=%%MODULES%%,%%D"
if not exist course\runner\target md course\runner\target
echo %DATE% %TIME%>"course\runner\target\built.new"
call mvnw.cmd -B -DskipTests -Dmaven.test.skip.exec=true -Dspotless.check.skip=true -pl %MODULES% -am package >"%STATE%\build.log" 2>&1 <nul
if not errorlevel 1 goto :built
call mvnw.cmd -o -B -DskipTests -Dmaven.test.skip.exec=true -Dspotless.check.skip=true -pl %MODULES% -am package >"%STATE%\build.offline.log" 2>&1 <nul
if errorlevel 1 (del "course\runner\target\built.new" & exit /b 1)
:built
move /y "course\runner\target\built.new" "course\runner\target\built" >nul
exit /b 0

:run
rem In a variable, because a class path can be longer than a command line may be.
for /f "usebackq delims=" %%L in ("course\runner\target\classpath.txt") do set "CLASSPATH=%ROOT%\course\runner\target\classes;%%L"
set "LOOKS=-Dlearn.ascii=true"
if defined WT_SESSION (
  chcp 65001 >nul
  set "LOOKS=-Dlearn.ascii=false"
)
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions -XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true -Dfile.encoding=UTF-8 %LOOKS% -Dlearn.guess=true "-Dlearn.root=%ROOT%" "-Dlearn.state=%STATE%" "-Dlearn.from=%FROM%\." queues.learn.cli.Learn %*
exit /b %ERRORLEVEL%
